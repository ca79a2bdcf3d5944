package kz.arna.intake.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kz.arna.base.DoorTraffic;
import kz.arna.intake.client.Client;
import org.springframework.stereotype.Component;

/** The separate admissions: doors, uploads and desk never take each other's places. */
@Component("requestLanes")
final class Lanes implements DoorTraffic {

    private static final long LOOK_NANOS = 20_000_000;

    private final Admission doors;
    private final Admission uploads;
    private final Admission desk;
    private final AdmissionSettings.Lane settings;

    Lanes(AdmissionSettings settings, MeterRegistry meters) {
        var d = settings.doors();
        var u = settings.uploads();
        var p = settings.desk();
        this.settings = d;
        doors = watched("doors", new Admission(d.atWork(), d.waiting(), d.patience()), meters);
        uploads = watched("uploads", new Admission(u.atWork(), u.waiting(), u.patience()), meters);
        desk = watched("desk", new Admission(p.atWork(), p.waiting(), p.patience()), meters);
    }

    Admission of(Client client, ApiPath path) {
        if (path.isUpload()) {
            return uploads;
        }
        return client.isDesk() ? desk : doors;
    }

    @Override
    public void giveWay(BooleanSupplier stopped) {
        long until = System.nanoTime() + settings.giveWay().toNanos();
        while (doors.atWork() >= settings.busyFrom() && System.nanoTime() < until && !stopped.getAsBoolean()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static Admission watched(String lane, Admission admission, MeterRegistry meters) {
        meters.gauge("arna.admission.waiting", java.util.List.of(tag(lane)), admission, Admission::waiting);
        meters.gauge("arna.admission.free", java.util.List.of(tag(lane)), admission, Admission::freePermits);
        return admission;
    }

    private static io.micrometer.core.instrument.Tag tag(String lane) {
        return io.micrometer.core.instrument.Tag.of("lane", lane);
    }
}
