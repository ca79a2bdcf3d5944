package kz.arna.partner.bns;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SftpException;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Asked by {@code routes/_shared} what an exception of Camel's SFTP component means; the library's own lies behind it. */
@Component("sftpVerdict")
public class SftpVerdict {

    /** Whether the host is not the one we know, or does not know us. */
    public boolean denied(Exception fault) {
        return anyCause(fault, cause -> cause instanceof JSchException login && SftpFaults.isDenied(login));
    }

    /** Whether a file or folder is not there or may not be touched. */
    public boolean refused(Exception fault) {
        return anyCause(fault, cause -> cause instanceof SftpException no && SftpFaults.isRefusal(no));
    }

    private static boolean anyCause(Throwable fault, Predicate<Throwable> wanted) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
