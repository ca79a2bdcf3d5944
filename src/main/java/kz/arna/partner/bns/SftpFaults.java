package kz.arna.partner.bns;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.SftpException;
import java.net.ConnectException;
import kz.arna.statistics.BureauDenied;
import kz.arna.statistics.BureauFault;
import kz.arna.statistics.BureauRefused;

/** Tells what the SFTP library's exceptions mean. Their texts are not repeated: they name host, login and path. */
final class SftpFaults {

    private SftpFaults() {}

    /** The fault behind an exception of the connection or of a task. */
    static BureauFault of(String task, Exception e) {
        return switch (e) {
            case BureauFault known -> known;
            case JSchException login when isDenied(login) -> new BureauDenied(task + ": not accepted", login);
            case JSchException late
            when String.valueOf(late.getMessage()).contains("socket is not established") ->
                new BureauFault(task + ": not reached", new ConnectException("no connection in time"));
            case SftpException refused when isRefusal(refused) -> new BureauRefused(task + ": refused", refused);
            default -> new BureauFault(task + ": broken off", e);
        };
    }

    /** Whether the server said no for good: not there, or not allowed. */
    static boolean isRefusal(SftpException e) {
        return e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE || e.id == ChannelSftp.SSH_FX_PERMISSION_DENIED;
    }

    /** Whether the host is not the one we know, or does not know us. */
    static boolean isDenied(JSchException e) {
        String text = String.valueOf(e.getMessage());
        return e instanceof JSchHostKeyException
                || e instanceof JSchAlgoNegoFailException
                || text.startsWith("Auth fail")
                || text.startsWith("Auth cancel");
    }
}
