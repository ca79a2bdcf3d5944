package kz.arna.statistics;

import org.jspecify.annotations.Nullable;

/** The server said no to the task: the folder or file is not there, may not be touched, or the name is taken. */
public class BureauRefused extends BureauFault {

    public BureauRefused(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
