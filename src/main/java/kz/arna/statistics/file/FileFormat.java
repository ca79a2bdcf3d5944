package kz.arna.statistics.file;

/** How a file is written; said by the end of its name. */
public enum FileFormat {
    CSV,
    XML,
    XLSX
}
