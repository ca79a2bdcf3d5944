package kz.arna.simulator.bureau;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CountDownLatch;

/**
 * The Bureau's server as a process of its own, for benchmarks. Prints one line of JSON,
 * {@code {"data":"folder of data files","properties":{…}}}, and stays until it is ended.
 */
public final class BureauProcess {

    private BureauProcess() {}

    public static void main(String[] args) throws InterruptedException {
        try (BureauServer server = BureauServer.start()) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("data", server.folder("data").toAbsolutePath().toString());
            ObjectNode properties = line.putObject("properties");
            server.properties().forEach(properties::put);
            // The process's one output, read by whoever started it.
            System.out.println(line);
            new CountDownLatch(1).await();
        }
    }
}
