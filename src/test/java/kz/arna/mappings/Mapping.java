package kz.arna.mappings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.schibsted.spt.data.jslt.Parser;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.TransformerException;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import kz.arna.partner.MappingFunctions;
import net.sf.saxon.TransformerFactoryImpl;
import org.xml.sax.SAXException;

/** One folder of mappings, run outside Camel exactly as the routes run it: check, map, check. */
record Mapping(Path folder) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    JsonNode request(String canonical) throws IOException {
        JsonNode input = JSON.readTree(canonical);
        check("request.schema.json", input);
        return jslt("request.jslt", input);
    }

    JsonNode answer(String raw) throws IOException {
        JsonNode canonical = Files.exists(folder.resolve("answer.xslt")) ? ofXml(raw) : ofJson(raw);
        check("canonical.schema.json", canonical);
        return canonical;
    }

    private JsonNode ofJson(String raw) throws IOException {
        JsonNode input = JSON.readTree(raw);
        check("answer.schema.json", input);
        return jslt("answer.jslt", input);
    }

    private JsonNode ofXml(String raw) throws IOException {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(folder.resolve("answer.xsd").toFile())
                    .newValidator()
                    .validate(new StreamSource(new StringReader(raw)));
            StringWriter canonical = new StringWriter();
            new TransformerFactoryImpl()
                    .newTransformer(
                            new StreamSource(folder.resolve("answer.xslt").toFile()))
                    .transform(new StreamSource(new StringReader(raw)), new StreamResult(canonical));
            return JSON.readTree(canonical.toString());
        } catch (SAXException | TransformerException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private JsonNode jslt(String file, JsonNode input) throws IOException {
        try (var reader = Files.newBufferedReader(folder.resolve(file))) {
            return new Parser(reader)
                    .withFunctions(MappingFunctions.all())
                    .withObjectFilter(value -> true)
                    .compile()
                    .apply(input);
        }
    }

    private void check(String file, JsonNode input) throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.readTree(folder.resolve(file).toFile()));
        var errors = schema.validate(input);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(file + ": " + errors);
        }
    }
}
