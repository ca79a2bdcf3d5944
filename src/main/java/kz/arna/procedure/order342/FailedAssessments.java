package kz.arna.procedure.order342;

import kz.arna.base.Localized;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Tasks;
import org.springframework.stereotype.Component;

/**
 * Puts before a person what the rules could not read: a case whose assessment fails waits for nobody but an official,
 * and never in silence.
 */
@Component
class FailedAssessments {

    static final String TASK = "ASSESSMENT_FAILED";
    private static final Localized REASON = new Localized(
            "Ережелер істің мәліметтерін оқи алмады: мәліметтерді тексеріп, қорытынды енгізіңіз немесе негіздеп шешіңіз.",
            "Правила не смогли прочитать сведения дела: проверьте их, внесите вывод или примите решение с обоснованием.",
            "The rules could not read the facts of the case: check them, enter a finding, or decide with a reason.");

    private final Tasks tasks;
    private final Terms terms;

    FailedAssessments(Tasks tasks, Terms terms) {
        this.tasks = tasks;
        this.terms = terms;
    }

    /** Opens the task for a failed assessment, closes it after one that succeeded. */
    void look(CaseFile c, Proposal proposal) {
        if (proposal.failed()) {
            tasks.open(c.id(), TASK, REASON, "S003 ¶35", terms.taskDue(c), proposal.result());
        } else {
            tasks.close(c.id(), TASK, "OutcomeProposed");
        }
    }
}
