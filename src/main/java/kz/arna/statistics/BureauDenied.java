package kz.arna.statistics;

import org.jspecify.annotations.Nullable;

/** The host's key is not the one we know, or ours is not accepted: no repeat helps, a person must look. */
public class BureauDenied extends BureauFault {

    public BureauDenied(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
