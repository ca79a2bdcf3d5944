package kz.arna.intake.web;

/**
 * What the filter needs to know of a request's path.
 *
 * @param path without query
 */
record ApiPath(String path) {

    private static final String UPLOADS = "/api/v1/attachments/";

    boolean isUpload() {
        return path.startsWith(UPLOADS);
    }

    long bodyLimit(AdmissionSettings settings) {
        return isUpload() ? settings.attachmentBytes() : settings.messageBytes();
    }
}
