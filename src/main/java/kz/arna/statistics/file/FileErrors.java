package kz.arna.statistics.file;

import java.util.ArrayList;
import java.util.List;

/** The first errors of a file, and how many there are in all; memory does not grow with a bad file. */
final class FileErrors {

    private final int most;
    private final List<FileError> first = new ArrayList<>();
    private long count;

    FileErrors(int most) {
        this.most = most;
    }

    void add(FileError error) {
        count++;
        if (first.size() < most) {
            first.add(error);
        }
    }

    /** An error that ended the reading; told before all others. */
    void addFirst(FileError error) {
        count++;
        first.addFirst(error);
    }

    List<FileError> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
