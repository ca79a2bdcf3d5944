package kz.arna.routes;

/** Yearly payments at the State Revenue Committee; its "no" is a taxpayer that it does not know. */
class SrcTaxPaymentsRouteIT extends PartnerRouteContract {

    SrcTaxPaymentsRouteIT() {
        super("src", "tax-payments");
    }

    @Override
    String request() {
        return """
                {"taxpayer":"190340001015","kind":"BIN","years":[2023,2024,2025]}""";
    }

    @Override
    String canonical() {
        return """
                {"taxpayer":"190340001015","found":true,"registeredOn":"2019-03-14",
                 "paidByYear":{"2022":"9100000.00","2023":"10250000.40","2024":"12800000.00","2025":"15975300.10"}}""";
    }

    @Override
    String refusedRequest() {
        return """
                {"taxpayer":"150940007079","kind":"BIN","years":[2023,2024,2025]}""";
    }

    @Override
    String refusal() {
        return """
                {"taxpayer":null,"found":false,"registeredOn":null,"paidByYear":{}}""";
    }
}
