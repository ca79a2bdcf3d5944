package kz.arna.base;

import java.util.List;

/** Ends the work on a request that is refused at a door or desk: carries one or more problems to the sender. */
public final class Rejected extends RuntimeException {

    private final transient List<Problem> problems;

    public Rejected(Problem problem) {
        this(List.of(problem));
    }

    public Rejected(List<Problem> problems) {
        super(problems.getFirst().code());
        this.problems = List.copyOf(problems);
    }

    /** At least one problem; the first gives the HTTP status. */
    public List<Problem> problems() {
        return problems;
    }
}
