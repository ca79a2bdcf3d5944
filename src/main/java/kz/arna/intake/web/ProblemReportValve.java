package kz.arna.intake.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kz.arna.base.Problems;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat itself refuses, before any servlet saw it, is a problem too and no HTML page. */
public final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        byte[] body = ProblemBody.of(List.of(Problems.of(Faults.codeOf(response.getStatus()))))
                .toBytes();
        response.setContentType(ProblemBody.MEDIA_TYPE);
        response.setContentLength(body.length);
        try (OutputStream stream = response.getOutputStream()) {
            stream.write(body);
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("an error could not be reported", e);
        }
    }
}
