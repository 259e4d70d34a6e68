package org.proofmark.store;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.GeoPoint;

/**
 * What a picture says of itself: type by its first bytes, time, place and camera by its EXIF block. Claims of the device, not
 * checked by anybody. A block that cannot be read claims nothing, and is never a reason to refuse the picture.
 *
 * @param mediaType {@code image/jpeg}…; null: not recognised
 * @param time as written in the block
 * @param warning what could not be read
 */
public record CameraClaims(
        @Nullable String mediaType,
        @Nullable String time,
        @Nullable GeoPoint point,
        @Nullable String camera,
        @Nullable String warning) {

    private static final int LONGEST = 200;

    /** Reads a file that may be anything, hostile included. */
    public static CameraClaims read(Path file) {
        String type = null;
        try {
            type = type(file);
            if (type == null || !type.startsWith("image/")) {
                return new CameraClaims(type, null, null, null, null);
            }
            Metadata metadata = ImageMetadataReader.readMetadata(file.toFile());
            return new CameraClaims(type, time(metadata), point(metadata), camera(metadata), null);
        } catch (IOException | ImageProcessingException | RuntimeException | StackOverflowError e) {
            return new CameraClaims(
                    type, null, null, null, "its camera data cannot be read: " + shorten(e.getMessage()));
        }
    }

    private static @Nullable String type(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            FileType type = FileTypeDetector.detectFileType(in);
            return type == FileType.Unknown ? null : type.getMimeType();
        }
    }

    private static @Nullable String time(Metadata metadata) {
        ExifSubIFDDirectory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        return exif == null ? null : shorten(exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL));
    }

    private static @Nullable GeoPoint point(Metadata metadata) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation location = gps == null ? null : gps.getGeoLocation();
        if (location == null || location.isZero()) {
            return null;
        }
        boolean onEarth = Math.abs(location.getLatitude()) <= 90 && Math.abs(location.getLongitude()) <= 180;
        return onEarth ? new GeoPoint(location.getLatitude(), location.getLongitude(), null) : null;
    }

    private static @Nullable String camera(Metadata metadata) {
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (exif == null) {
            return null;
        }
        String camera = Stream.of(
                        exif.getString(ExifIFD0Directory.TAG_MAKE), exif.getString(ExifIFD0Directory.TAG_MODEL))
                .filter(s -> s != null && !s.isBlank())
                .collect(Collectors.joining(" "));
        return camera.isEmpty() ? null : shorten(camera);
    }

    private static @Nullable String shorten(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
