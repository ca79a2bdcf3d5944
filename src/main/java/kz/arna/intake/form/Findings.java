package kz.arna.intake.form;

import java.util.ArrayList;
import java.util.List;
import kz.arna.base.Problem;
import kz.arna.base.Problems;

/** What is wrong with a form; stops growing at a number that a person can still work through. */
final class Findings {

    private static final int MOST = 100;

    private final List<Problem> problems = new ArrayList<>();

    void add(String code, String at) {
        if (problems.size() < MOST) {
            problems.add(Problems.of(code, at));
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
