package kz.arna.procedure.order342;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import kz.arna.base.Localized;
import kz.arna.base.Problem;
import kz.arna.base.Rejected;
import kz.arna.base.Written;
import kz.arna.procedure.EventNames;
import org.jspecify.annotations.Nullable;

/** Why an official's call is not carried out. */
final class DeskProblems {

    private DeskProblems() {}

    static Problem changedMeanwhile() {
        return new Problem(
                "CASE_CHANGED",
                412,
                null,
                new Localized(
                        "Іс осы уақыт ішінде өзгерді: оны қайта оқып, шешімді қайталаңыз.",
                        "Дело за это время изменилось: прочитайте его заново и повторите решение.",
                        "The case has changed meanwhile: read it again and repeat the decision."));
    }

    /** @param possible what can happen instead, by the graph's names */
    static Problem notNow(String event, String state, Set<String> possible) {
        String calls = possible.isEmpty()
                ? "–"
                : possible.stream().map(EventNames::toPath).collect(Collectors.joining(", "));
        String asked = EventNames.toPath(event);
        return new Problem(
                "EVENT_NOT_POSSIBLE",
                409,
                null,
                new Localized(
                        "«" + asked + "» оқиғасы «" + state + "» күйінде мүмкін емес; мүмкіні: " + calls + ".",
                        "Событие «" + asked + "» невозможно в состоянии «" + state + "»; возможны: " + calls + ".",
                        "The event " + asked + " is not possible in the state " + state + "; possible: " + calls
                                + "."));
    }

    static Problem missing(String field) {
        return new Problem(
                "FIELD_MISSING",
                422,
                field,
                new Localized(
                        "Бұл шешім үшін осы өріс міндетті.",
                        "Для этого решения поле обязательно.",
                        "This decision needs the field."));
    }

    static Problem partialNeedsHearing() {
        return new Problem(
                "PARTIAL_NEEDS_HEARING",
                409,
                "/lines",
                new Localized(
                        "Өтінімнің бір жолын алып тастау – ішінара бас тарту: алдымен тыңдау өткізіледі (37-тармақ) "
                                + "немесе өтініш беруші сұрауын азайтады.",
                        "Исключение строки – частичный отказ: сначала проводится заслушивание (пункт 37) "
                                + "либо заявитель уменьшает запрос.",
                        "Leaving a line out is a partial refusal: it is heard first (paragraph 37), or the applicant "
                                + "lowers the request."));
    }

    static Problem noAmount() {
        return new Problem(
                "NO_AMOUNT",
                409,
                null,
                new Localized(
                        "Өтеу сомасы есептелмеген: жетіспейтін мәліметтерді қорытынды ретінде енгізіңіз.",
                        "Сумма возмещения не рассчитана: внесите недостающие сведения как выводы.",
                        "No sum can be computed: enter the missing facts as findings first."));
    }

    static Problem unknownFact() {
        return new Problem(
                "FACT_UNKNOWN",
                422,
                "/fact",
                new Localized(
                        "Мұндай мәлімет ережелер кітабында жоқ: GET /api/v1/rulebook, «facts».",
                        "Такого сведения нет в книге правил: GET /api/v1/rulebook, «facts».",
                        "The rulebook knows no such fact: GET /api/v1/rulebook, \"facts\"."));
    }

    static Problem otherSumNow(@Nullable String payable) {
        String sum = payable == null ? "–" : payable;
        return new Problem(
                "OTHER_SUM_NOW",
                409,
                "/payable",
                new Localized(
                        "Өтелетін сома өзгерді, қазір: " + sum + " теңге. Ұсынысты қайта қараңыз.",
                        "Сумма возмещения изменилась, сейчас: " + sum + " тенге. Посмотрите предложение ещё раз.",
                        "The sum has changed and is now " + sum + " tenge. Look at the proposal again."));
    }

    static Problem sumTooLarge(String field, BigDecimal most) {
        String sum = Written.sum(most);
        return new Problem(
                "SUM_TOO_LARGE",
                422,
                field,
                new Localized(
                        "Бұл сома рұқсат етілгеннен көп; ең көбі: " + sum + " теңге.",
                        "Эта сумма больше допустимой; не более: " + sum + " тенге.",
                        "The sum is larger than it may be; at most " + sum + " tenge."));
    }

    static Problem capLeavesLess(String field, BigDecimal room) {
        String sum = Written.sum(room);
        return new Problem(
                "CAP_LEAVES_LESS",
                422,
                field,
                new Localized(
                        "Қағидалардың 9-тармағының шегі (24 ай және күнтізбелік жыл) бойынша өтініш берушіге бұл топта "
                                + sum + " теңгеден артық өтелмейді.",
                        "По пределу пункта 9 Правил (24 месяца и календарный год) заявителю по этой группе возмещается не более "
                                + sum + " тенге.",
                        "The cap of ¶9 (24 months and calendar year) leaves the applicant at most " + sum
                                + " tenge in this group."));
    }

    static Problem notThatMoment(String field) {
        return new Problem(
                "MOMENT_NOT_POSSIBLE",
                422,
                field,
                new Localized(
                        "Тыңдау хабарламадан кейін өтеді, ал хаттама өткен тыңдау туралы жазылады.",
                        "Заслушивание проходит после уведомления, а протокол составляется о состоявшемся заслушивании.",
                        "A hearing is held after its notice, and the record is of a hearing that was held."));
    }

    static Problem ownProposal() {
        return new Problem(
                "SECOND_PERSON_NEEDED",
                409,
                "/actor/iin",
                new Localized(
                        "Шешімге оны ұсынбаған екінші лауазымды адам қол қояды.",
                        "Решение подписывает второе должностное лицо, не предлагавшее его.",
                        "A second official, not the one who proposed it, signs the decision off."));
    }

    static void requireReason(boolean departs, DecisionCommand command) {
        if (departs && command.reasonOrEmpty().isEmpty()) {
            throw new Rejected(missing("/reason"));
        }
    }

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new Rejected(missing(field));
        }
        return value;
    }
}
