package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/**
 * A photograph or other file. The original is kept byte for byte under its hash; what its EXIF block says is a claim of the
 * camera, not checked by anybody.
 *
 * @param sha256 SHA-256 of the original bytes, in hexadecimal; the key in the media locker
 * @param bytes length of the original
 * @param mediaType {@code image/jpeg}…
 * @param fileName the name it came with
 * @param of the subject it shows
 * @param shows what it shows: left side, serial on the receiver…
 * @param caption for print
 * @param cameraTime what EXIF claims as time, as written there
 * @param cameraPoint what EXIF claims as place
 * @param pictureHash what the picture looks like, in 256 bits (64 hexadecimal digits), for finding it again where it was saved anew;
 *     null where that was not worked out, or the picture shows too little to be told from others
 */
public record Media(
        String sha256,
        long bytes,
        @Nullable String mediaType,
        @Nullable String fileName,
        @Nullable SubjectId of,
        @Nullable String shows,
        @Nullable String caption,
        @Nullable String cameraTime,
        @Nullable GeoPoint cameraPoint,
        @Nullable String camera,
        @Nullable String pictureHash)
        implements Payload {
    public Media {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new InvalidRecordException("'" + sha256 + "' is not a SHA-256.", "It has 64 characters 0-9 and a-f.");
        }
        if (pictureHash != null && !pictureHash.matches("[0-9a-f]{64}")) {
            throw new InvalidRecordException(
                    "'" + pictureHash + "' is not a picture hash.",
                    "It has 64 characters 0-9 and a-f; leave it out otherwise.");
        }
    }
}
