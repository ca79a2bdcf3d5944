package kz.arna.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The portal of the State Revenue Committee with its habits: amounts as text or number, dates in several forms, lists
 * of one as objects, 404 for "forbidden", a second token in the query.
 */
final class RevenueCommittee implements Partner {

    @Override
    public String name() {
        return "src";
    }

    @Override
    public boolean admits(Request request) {
        return KEY.equals(request.header("X-Portal-Token")) && KEY.equals(request.parameter("personalAccountToken"));
    }

    @Override
    public int deniedStatus() {
        return 404;
    }

    @Override
    public Optional<String> companyOf(Request request) {
        return Optional.of(request.parameter("taxpayerCode"));
    }

    @Override
    public Answer answer(Request request) {
        String id = request.parameter("taxpayerCode");
        if (!id.matches("\\d{12}")) {
            return Answer.status(400);
        }
        return switch (request.path()) {
            case "/services/isnaportalsync/public/tax-debt-info" -> debt(Companies.of(id));
            case "/services/isnaportalsync/public/taxpayer-data" -> taxpayer(id);
            default -> Answer.status(500);
        };
    }

    private static Answer debt(Company company) {
        BigDecimal total = company.taxDebt().add(company.pensionDebt());
        ObjectNode answer = Json.object()
                .put("iinBin", company.id())
                .put("nameRu", company.nameRu())
                .put("nameKz", company.nameKk())
                .put("totalArrear", total.toPlainString())
                .put("totalTaxArrear", company.taxDebt())
                .put("pensionContributionArrear", company.pensionDebt().toPlainString())
                .put("socialContributionArrear", 0)
                .put("socialHealthInsuranceArrear", "0.00");
        if (total.signum() != 0) {
            answer.putObject("taxOrgInfos")
                    .put("charCode", "620201")
                    .put("nameRu", "УГД по Есильскому району")
                    .put("nameKz", "Есіл ауданы бойынша МКБ")
                    .put("reportAcrualDate", "2026-11-19T19:00:00.000+00:00")
                    .put("totalArrear", total.toPlainString())
                    .putObject("taxpayerInfo")
                    .put("iinBin", company.id())
                    .put("poenaArrear", 0)
                    .put("fineArrear", "0.00")
                    .put("totalArrear", total);
        }
        return Answer.json(answer);
    }

    private static Answer taxpayer(String id) {
        if (Companies.isUnknown(id)) {
            return Answer.json(Json.object().set("taxpayerPortalSearchResponses", Json.array()));
        }
        Company company = Companies.of(id);
        ObjectNode answer = Json.object();
        answer.putArray("taxpayerPortalSearchResponses")
                .addObject()
                .put("messageResult", "SUCCESS")
                .put("code", id)
                .put("taxpayerType", "UL")
                .put("name", company.nameRu())
                .put("beginDate", company.registeredOn() + "T00:00:00")
                .putNull("endDate");
        ObjectNode years = answer.putObject("answerDto").putObject("firstType");
        company.taxes().forEach((year, paid) -> years.put(year.toString(), paid));
        return Answer.json(answer);
    }
}
