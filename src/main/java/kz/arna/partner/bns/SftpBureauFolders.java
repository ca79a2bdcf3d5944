package kz.arna.partner.bns;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.ChannelSftp.LsEntrySelector;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.arna.statistics.BureauFault;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.BureauRefused;
import kz.arna.statistics.StatisticsSettings;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/**
 * The Bureau's folders over SFTP. Listing, reading and renaming are calls of the library that Camel's component rests
 * on, since a route has no step for them; writing goes by the route {@code bns-put}.
 */
@Component
class SftpBureauFolders implements BureauFolders {

    private final StatisticsSettings.Connection connection;
    private final ProducerTemplate template;

    SftpBureauFolders(StatisticsSettings settings, CamelContext camel) {
        this.connection = settings.connection();
        this.template = camel.createProducerTemplate();
    }

    @Override
    public List<RemoteFile> list(String folder) throws IOException {
        return with("list", sftp -> {
            List<RemoteFile> files = new ArrayList<>();
            sftp.ls(folder, entry -> {
                if (entry.getAttrs().isReg() && isWhole(entry.getFilename())) {
                    SftpATTRS attributes = entry.getAttrs();
                    files.add(new RemoteFile(
                            entry.getFilename(),
                            attributes.getSize(),
                            Instant.ofEpochSecond(Integer.toUnsignedLong(attributes.getMTime()))));
                }
                return LsEntrySelector.CONTINUE;
            });
            return files;
        });
    }

    @Override
    public void fetch(String folder, String name, OutputStream to) throws IOException {
        CountingStream counted = new CountingStream(to);
        long listed = with("fetch", sftp -> {
            String path = path(folder, name);
            long size = sftp.stat(path).getSize();
            try {
                sftp.get(path, counted);
            } catch (SftpException e) {
                counted.throwOwnFault();
                throw e;
            }
            return size;
        });
        if (counted.written() != listed) {
            throw new BureauFault("fetch: not of the listed length", null);
        }
    }

    @Override
    public void put(String folder, String name, byte[] content) throws IOException {
        String path = path(folder, name);
        Exchange sent = template.request("direct:bns-put", exchange -> {
            exchange.getMessage().setHeader(Exchange.FILE_NAME, path);
            exchange.getMessage().setBody(content);
        });
        Object fault = sent.getMessage().getHeader("ArnaFault");
        if ("BROKEN".equals(fault)) {
            throw new BureauRefused("put: refused", null);
        }
        if (fault != null || sent.getException() != null) {
            throw new BureauFault("put: " + fault, sent.getException());
        }
    }

    @Override
    public void rename(String folder, String name, String toFolder, String toName) throws IOException {
        with("rename", sftp -> {
            String target = path(toFolder, toName);
            if (exists(sftp, target)) {
                throw new BureauRefused("rename: the name is taken", null);
            }
            sftp.rename(path(folder, name), target);
            return target;
        });
    }

    private <T> T with(String task, Task<T> work) throws IOException {
        try (BureauConnection open = BureauConnection.open(connection)) {
            return work.on(open.sftp());
        } catch (SftpException e) {
            throw SftpFaults.of(task, e);
        }
    }

    private static boolean exists(ChannelSftp sftp, String path) throws SftpException {
        try {
            sftp.lstat(path);
            return true;
        } catch (SftpException e) {
            if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw e;
        }
    }

    /** The names under which both sides write are nobody's business. */
    private static boolean isWhole(String name) {
        return !name.startsWith(".") && !name.endsWith(".part");
    }

    private static String path(String folder, String name) throws BureauRefused {
        if (name.isBlank() || name.contains("/") || name.contains("\\") || name.matches("\\.*")) {
            throw new BureauRefused("not the name of a file", null);
        }
        return folder + "/" + quoted(name);
    }

    /** The library reads * and ? in a path as a pattern. */
    private static String quoted(String name) {
        return name.replace("*", "\\*").replace("?", "\\?");
    }

    private interface Task<T> {
        T on(ChannelSftp sftp) throws SftpException, IOException;
    }
}
