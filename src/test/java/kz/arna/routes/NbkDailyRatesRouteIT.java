package kz.arna.routes;

/** Official rates of a Sunday, which are Friday's; the "no" is a day without rates. */
class NbkDailyRatesRouteIT extends PartnerRouteContract {

    NbkDailyRatesRouteIT() {
        super("nbk", "daily-rates");
    }

    @Override
    String request() {
        return """
                {"date":"2025-11-23"}""";
    }

    @Override
    String canonical() {
        return """
                {"date":"2025-11-23","published":true,"rates":[
                  {"currency":"USD","unit":1,"rate":"520.00"},
                  {"currency":"EUR","unit":1,"rate":"599.67"},
                  {"currency":"RUB","unit":1,"rate":"6.53"},
                  {"currency":"CNY","unit":1,"rate":"73.28"},
                  {"currency":"TRY","unit":1,"rate":"12.37"},
                  {"currency":"AMD","unit":10,"rate":"136.23"},
                  {"currency":"UZS","unit":100,"rate":"4.48"},
                  {"currency":"IRR","unit":1000,"rate":"12.48"}]}""";
    }

    @Override
    String refusedRequest() {
        return """
                {"date":"2030-01-01"}""";
    }

    @Override
    String refusal() {
        return """
                {"date":"2030-01-01","published":false,"rates":[]}""";
    }
}
