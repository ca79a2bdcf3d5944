package kz.arna.partner.bns;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.nio.file.Path;
import kz.arna.statistics.BureauFault;
import kz.arna.statistics.StatisticsSettings.Connection;
import org.jspecify.annotations.Nullable;

/** A login by key to the known host. Neither a password nor an unknown host key is ever accepted. */
final class BureauConnection implements AutoCloseable {

    static {
        // Else each login, also of Camel's component, makes a trial key of every post-quantum kind before it offers
        // them: up to half a second of computing. What they need is part of the gateway.
        JSch.setConfig("CheckKexes", "");
    }

    private final Session session;
    private final ChannelSftp sftp;

    private BureauConnection(Session session, ChannelSftp sftp) {
        this.session = session;
        this.sftp = sftp;
    }

    /** @throws BureauFault when there is no connection; a {@code ConnectException} as its cause: nothing left us */
    static BureauConnection open(Connection settings) throws BureauFault {
        int millis = Math.toIntExact(settings.timeout().toMillis());
        Session session = null;
        try {
            session = session(settings);
            session.setTimeout(millis);
            session.connect(millis);
            ChannelSftp sftp = (ChannelSftp) session.openChannel("sftp");
            sftp.connect(millis);
            return new BureauConnection(session, sftp);
        } catch (JSchException e) {
            if (session != null) {
                session.disconnect();
            }
            throw SftpFaults.of("login", e);
        }
    }

    ChannelSftp sftp() {
        return sftp;
    }

    @Override
    public void close() {
        sftp.disconnect();
        session.disconnect();
    }

    private static Session session(Connection settings) throws JSchException {
        JSch jsch = new JSch();
        if (isSet(settings.knownHosts())) {
            jsch.setKnownHosts(String.valueOf(settings.knownHosts()));
        }
        if (isSet(settings.keyFile())) {
            jsch.addIdentity(String.valueOf(settings.keyFile()), settings.keyPassphrase());
        }
        Session session = jsch.getSession(settings.user(), settings.host(), settings.port());
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("PreferredAuthentications", "publickey");
        session.setDaemonThread(true);
        return session;
    }

    private static boolean isSet(@Nullable Path file) {
        return file != null && !file.toString().isEmpty();
    }
}
