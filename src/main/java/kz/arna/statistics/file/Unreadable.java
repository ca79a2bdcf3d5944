package kz.arna.statistics.file;

/** The file cannot be read on from here. Carries the error to be told; not a fault of ours. */
final class Unreadable extends Exception {

    private final transient FileError error;

    Unreadable(FileError error) {
        super(error.rule().name(), null, false, false);
        this.error = error;
    }

    Unreadable(FileRule rule) {
        this(FileError.ofFile(rule));
    }

    FileError error() {
        return error;
    }
}
