package org.proofmark.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MarkPictureTest {
    private static final OffsetDateTime TAKEN = OffsetDateTime.parse("2021-12-05T10:11:12+03:00");

    private static BufferedImage read(byte[] file) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    @Test
    void theSameValuesGiveTheSameBytesAndOthersDoNot() throws Exception {
        byte[] one = MarkPicture.of("SYN-12~", "A-1", 7).png();

        assertThat(one).isEqualTo(MarkPicture.of("SYN-12~", "A-1", 7).png());
        assertThat(one)
                .isNotEqualTo(MarkPicture.of("SYN-12~", "A-1", 8).png())
                .isNotEqualTo(MarkPicture.of("SYN-13~", "A-1", 7).png());
        assertThat(read(one)).satisfies(i -> assertThat(i.getWidth()).isEqualTo(640), i -> assertThat(i.getHeight())
                .isEqualTo(360));
    }

    @Test
    void bothLooksAndEverySymbolLeaveInkAndWearTakesItAway() throws Exception {
        for (MarkPicture.Look look : MarkPicture.Look.values()) {
            for (String sign :
                    MarkSigns.drawn().codePoints().mapToObj(Character::toString).toList()) {
                assertThat(ink(new MarkPicture(sign, "t", look, 0, 40, 3, null)))
                        .as("%s %s", look, sign)
                        .isGreaterThan(150);
            }
            assertThat(ink(new MarkPicture("8407~", "t", look, 0, 40, 3, null)))
                    .isGreaterThan(4 * ink(new MarkPicture("8407~", "t", look, 0.95, 40, 3, null)));
        }
    }

    /** Dark pixels where the characters are. */
    private static long ink(MarkPicture picture) throws Exception {
        BufferedImage image = read(picture.png());
        long dark = 0;
        for (int y = 60; y < 260; y++) {
            for (int x = 60; x < 580; x++) {
                dark += (image.getRGB(x, y) & 0xff) < 85 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void longAndManyLinesFit() throws Exception {
        assertThat(read(MarkPicture.of("A VERY LONG READING 1234567890-1234567890\nB\nC\nD", "t".repeat(300), 1)
                                .jpeg())
                        .getWidth())
                .isEqualTo(640);
    }

    @Test
    void exifIsReadBackByAnotherImplementation() throws Exception {
        var random = new SplittableRandom(2);
        for (int round = 0; round < 12; round++) {
            double latitude = random.nextDouble(-90, 90);
            double longitude = random.nextDouble(-180, 180);
            var exif = new Exif(TAKEN, "SYNTHETIC picture é", new Exif.Position(latitude, longitude));
            byte[] jpeg = MarkPicture.of("1", "t", round).taken(exif).jpeg();

            var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg));
            var main = requireNonNull(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class));
            var sub = requireNonNull(metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class));
            var gps = requireNonNull(requireNonNull(metadata.getFirstDirectoryOfType(GpsDirectory.class))
                    .getGeoLocation());

            assertThat(main.getString(ExifIFD0Directory.TAG_IMAGE_DESCRIPTION)).isEqualTo("SYNTHETIC picture ?");
            assertThat(requireNonNull(sub.getDateOriginal()).toInstant()).isEqualTo(TAKEN.toInstant());
            assertThat(gps.getLatitude()).isCloseTo(latitude, within(1e-7));
            assertThat(gps.getLongitude()).isCloseTo(longitude, within(1e-7));
            assertThat(metadata.getDirectories()).noneMatch(com.drew.metadata.Directory::hasErrors);
            assertThat(read(jpeg).getHeight()).isEqualTo(360);
        }
    }

    @Test
    void exifWithoutPositionHasNoGps() throws Exception {
        byte[] jpeg = MarkPicture.of("1", "t", 1)
                .taken(new Exif(TAKEN, "SYNTHETIC", null))
                .jpeg();

        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg))
                        .getFirstDirectoryOfType(GpsDirectory.class))
                .isNull();
    }

    @Test
    void whatCannotBeDrawnIsNamed() {
        assertThatThrownBy(() -> MarkPicture.of("12漢", "t", 1)).hasMessageContaining("漢 (U+6f22)");
        assertThatThrownBy(() -> MarkPicture.of(" ", "t", 1)).hasMessageContaining("empty");
        assertThatThrownBy(() -> new MarkPicture("1", "t", MarkPicture.Look.STAMPED, 2, 40, 1, null))
                .hasMessageContaining("Wear is 2.0");
        assertThatThrownBy(() -> new MarkPicture("1", "t", MarkPicture.Look.STAMPED, 0, 1, 1, null))
                .hasMessageContaining("1.0 mm");
        assertThatThrownBy(() -> new Exif.Position(91, 0)).hasMessageContaining("91.0");
    }
}
