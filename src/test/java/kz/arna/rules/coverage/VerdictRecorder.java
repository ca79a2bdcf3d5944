package kz.arna.rules.coverage;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import kz.arna.rules.kernel.Judgement;
import kz.arna.rules.kernel.VerdictListener;

/** Hears, by the service loader, every verdict that the public entry gives in this JVM of tests. */
public final class VerdictRecorder implements VerdictListener {

    private static final Queue<Judgement> HEARD = new ConcurrentLinkedQueue<>();

    /** Everything heard so far. */
    static List<Judgement> heard() {
        return List.copyOf(HEARD);
    }

    @Override
    public void given(Judgement judgement) {
        HEARD.add(judgement);
    }
}
