package kz.arna.rules.order342.completeness;

import java.util.ArrayList;
import java.util.List;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;

/** DPR-R-050, ¶19, ¶33, annex 1: the form has what its items ask for. */
final class FormFilledIn extends OfForm {

    FormFilledIn() {
        super(
                "DPR-R-050",
                "¶19, ¶33; annex 1",
                "Is the application in the form of annex 1, with every item filled in?");
    }

    @Override
    Verdict decide(Application form, Filing filing) {
        List<String> missing = new ArrayList<>();
        RequiredFields.OF_FORM.forEach((term, filled) -> {
            if (!filled.test(form)) {
                missing.add(term);
            }
        });
        form.costs()
                .forEach(line -> RequiredFields.OF_LINE.forEach((term, filled) -> {
                    if (!filled.test(line)) {
                        missing.add(term);
                    }
                }));
        Grounds grounds = missing.isEmpty()
                ? PersonnelShare.difference(form).map(Grounds.none()::noting).orElseGet(Grounds::none)
                : Grounds.none();
        return Missing.information(missing).decide(grounds);
    }
}
