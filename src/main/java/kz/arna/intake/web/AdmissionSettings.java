package kz.arna.intake.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests are let in, and how large they may be.
 *
 * @param messageBytes largest application or partner message
 * @param attachmentBytes largest document
 */
@ConfigurationProperties("arna.admission")
public record AdmissionSettings(
        @DefaultValue Lane doors,
        @DefaultValue Uploads uploads,
        @DefaultValue Desk desk,
        @DefaultValue("10485760") long messageBytes,
        @DefaultValue("52428800") long attachmentBytes) {

    /**
     * Messages of channels and partners.
     *
     * @param busyFrom from how many requests at work on the doors count as busy
     * @param giveWay the longest that a round of the work behind them waits then
     */
    public record Lane(
            @DefaultValue("64") int atWork,
            @DefaultValue("16") int busyFrom,
            @DefaultValue("1s") Duration giveWay,
            @DefaultValue("256") int waiting,
            @DefaultValue("10s") Duration patience) {}

    /** Documents: apart, so that slow uploads never hold up applications. */
    public record Uploads(
            @DefaultValue("32") int atWork,
            @DefaultValue("128") int waiting,
            @DefaultValue("10s") Duration patience) {}

    /** People's calls. */
    public record Desk(
            @DefaultValue("32") int atWork,
            @DefaultValue("64") int waiting,
            @DefaultValue("10s") Duration patience) {}
}
