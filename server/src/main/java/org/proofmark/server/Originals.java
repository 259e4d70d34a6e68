package org.proofmark.server;

import java.util.Set;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.store.Dossier;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The originals of photographs and files, byte for byte. What a browser might run is only ever handed over as a download. */
@Controller
class Originals {
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private final Dossier dossier;

    Originals(Dossier dossier) {
        this.dossier = dossier;
    }

    /** Whether browsers show it as a picture. */
    static boolean isPicture(SubjectView media) {
        return PICTURES.contains(String.valueOf(media.value("media-type")));
    }

    @GetMapping("/media/{id}/{sha256}")
    ResponseEntity<Resource> original(@PathVariable SubjectId id, @PathVariable String sha256, Reader reader) {
        SubjectView media = reader.require(id);
        if (!sha256.equals(media.value("sha256")) || !dossier.media().holds(sha256)) {
            throw Refused.notFound("photograph");
        }
        HttpHeaders headers = new HttpHeaders();
        headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
        if (isPicture(media)) {
            headers.setContentType(MediaType.parseMediaType(String.valueOf(media.value("media-type"))));
        } else {
            headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
            headers.setContentDisposition(
                    ContentDisposition.attachment().filename(sha256).build());
        }
        return new ResponseEntity<>(
                new InputStreamResource(() -> dossier.media().open(sha256)),
                headers,
                org.springframework.http.HttpStatus.OK);
    }
}
