package kz.arna.rules.order342.eligibility;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.arna.rules.kernel.Rule;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.filing.OnEitherDay;

/** The conditions of eligibility, in the order of their ids. */
public final class Eligibility {

    private static final List<OnEitherDay> ON_EITHER_DAY = List.of(
            new OnEitherDay(new RegisteredForAYear()),
            new OnEitherDay(new TaxesGrewEachYear()),
            new OnEitherDay(new FreedFromTaxGrowth()));

    private static final List<Rule<Filing>> OTHERS = List.of(
            new SubjectOfPolicy(),
            new StateShareBelowLimit(),
            new ExceptedFromShareLimit(),
            new ProducesInKazakhstan(),
            new NoDebt(),
            new NotOfTheStateOnAdmission(),
            new MakesPriorityGoods(),
            new SmallOrMedium(),
            new NotFinancedOtherwise(),
            new NotBannedByCourt(),
            new InRegisterOfProducers(),
            new OriginProvenForPeriod(),
            new OriginProofNotExpired(),
            new DocumentsReliable(),
            new NoNegativeExpertise(),
            new LanguagesAllowed(),
            new ScannedInColour(),
            new FreeOfCorrections(),
            new SignerEntitled(),
            new AuthorityDocumented(),
            new DatesAgree(ON_EITHER_DAY));

    private Eligibility() {}

    /** Every rule of the stage. */
    public static List<Rule<Filing>> rules() {
        return Stream.<Rule<Filing>>concat(ON_EITHER_DAY.stream(), OTHERS.stream())
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }
}
