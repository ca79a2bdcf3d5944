package kz.arna.statistics.inbox;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kz.arna.statistics.BureauFolders;

/** Stands between the inbox and the server. */
class Between implements BureauFolders {

    private final BureauFolders real;

    Between(BureauFolders real) {
        this.real = real;
    }

    @Override
    public List<RemoteFile> list(String folder) throws IOException {
        return real.list(folder);
    }

    @Override
    public void fetch(String folder, String name, OutputStream to) throws IOException {
        real.fetch(folder, name, to);
    }

    @Override
    public void put(String folder, String name, byte[] content) throws IOException {
        real.put(folder, name, content);
    }

    @Override
    public void rename(String folder, String name, String toFolder, String toName) throws IOException {
        real.rename(folder, name, toFolder, toName);
    }
}
