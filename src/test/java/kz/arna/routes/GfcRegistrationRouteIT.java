package kz.arna.routes;

/** First registration at Government for Citizens; its "no" is a subject that it does not know. */
class GfcRegistrationRouteIT extends PartnerRouteContract {

    GfcRegistrationRouteIT() {
        super("gfc", "registration");
    }

    @Override
    String request() {
        return """
                {"subject":"190340001015","kind":"BIN"}""";
    }

    @Override
    String canonical() {
        return """
                {"subject":"190340001015","found":true,"firstRegisteredOn":"2019-03-14","reRegisteredOn":null,"active":true,
                 "name":{"kk":"«Ақжол Өнеркәсіп» ЖШС","ru":"ТОО «Ақжол Өнеркәсіп»"}}""";
    }

    @Override
    String refusedRequest() {
        return """
                {"subject":"150940007079","kind":"BIN"}""";
    }

    @Override
    String refusal() {
        return """
                {"subject":"150940007079","found":false,"firstRegisteredOn":null,"reRegisteredOn":null,"active":null,"name":null}""";
    }
}
