package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.proofmark.model.Handling;
import org.proofmark.policy.Caveat;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Which language a page is in, and what is said in it. */
class LanguageTest {
    @TempDir
    Path folder;

    private Served served;

    @BeforeEach
    void serve() {
        served = new Served(folder);
    }

    @AfterEach
    void close() {
        served.close();
    }

    private String asking(String languages) {
        return served.send(HttpRequest.newBuilder(served.at("/"))
                        .header("Accept-Language", languages)
                        .build())
                .body();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-CH, fr;q=0.9, en;q=0.8 | fr | ltr",
                "de, es-MX;q=0.7 | es | ltr",
                "en;q=0.1, ar-SY | ar | rtl",
                "de | en | ltr",
                "* | en | ltr",
                "nonsense;;;q=x | en | ltr"
            })
    void theFirstVisitIsInTheLanguageThatTheBrowserAsksFor(String asked, String tag, String direction) {
        assertThat(asking(asked)).contains("<html lang=\"" + tag + "\" dir=\"" + direction + "\"");
    }

    @Test
    void withoutAnyWishAPageIsEnglish() {
        assertThat(served.get("/").body())
                .contains("<html lang=\"en\" dir=\"ltr\"")
                .contains("Nothing is recorded yet");
    }

    @Test
    void aChoiceLeadsBackAndIsRemembered() {
        HttpResponse<String> choice = served.get("/lang?lang=ar&back=/items?q=model%3DX");
        assertThat(choice.statusCode()).isEqualTo(303);
        assertThat(Served.location(choice)).endsWith("/items?q=model=X");
        assertThat(choice.headers().allValues("Set-Cookie"))
                .anyMatch(c -> c.startsWith("proofmark-lang=ar;")
                        && c.contains("Max-Age=31536000")
                        && c.contains("HttpOnly")
                        && c.contains("SameSite=Strict"));
        assertThat(served.get("/items").body()).contains("<html lang=\"ar\" dir=\"rtl\"");
        assertThat(served.get("/items?lang=fr").body())
                .contains("<html lang=\"fr\"")
                .contains("Récupérations");
        assertThat(served.get("/items").body()).contains("<html lang=\"fr\"");
    }

    @Test
    void aLanguageThatIsNotOursChangesNothing() {
        for (String nonsense : List.of("xx", "", "fr%0d%0aX:1", "../../fr", "de")) {
            HttpResponse<String> page = served.get("/?lang=" + nonsense);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<html lang=\"en\"");
            assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        }
        assertThat(Served.location(served.get("/lang?lang=fr&back=//evil.example")))
                .endsWith("/");
    }

    @Test
    void theMenuNamesEachLanguageInItself() {
        assertThat(served.get("/").body())
                .contains(">English</option>", ">Français</option>", ">Español</option>", ">العربية</option>");
    }

    @Test
    void aFormComesBackWithItsProblemsInTheLanguageOfThePage() {
        served.get("/?lang=fr");
        HttpResponse<String> form = served.fill("/entry/recovery", Map.of("recovery.date", "soon"));
        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body())
                .contains("Rien n’est encore enregistré", "Personne n’est nommé comme source")
                .contains("<title>Problème\u00a0: Saisir une récupération")
                .containsPattern("<span class=\"caret\" lang=\"en\" dir=\"ltr\">[^<]*soon");
    }

    @Test
    void whatAReadingMeansIsSaidInTheLanguageOfThePage() {
        served.get("/?lang=es");
        assertThat(served.get("/understood?text=A%3F%3F(8)").body())
                .isEqualTo("«A» seguro; 2 caracteres ilegibles; «8» dudoso, un carácter");
        served.get("/?lang=ar");
        assertThat(served.get("/understood?text=%3F%3F").body()).isEqualTo("حرفان غير مقروءين");
        assertThat(served.get("/understood?text=%3F%3F%3F").body()).contains("أحرف غير مقروءة");
        assertThat(served.get("/understood?text=12-3").body()).contains("\u206612-3\u2069");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPageOfAnyLanguageLacksAWord(Language language) {
        String recovery = served.recovery("Depot");
        served.get("/?lang=" + language.tag());
        for (String page : List.of(
                "/",
                "/items",
                "/recoveries",
                "/sources",
                "/watches",
                "/search?q=a*&pattern=true",
                "/compare",
                "/entry/item",
                "/entry/recovery",
                "/entry/source",
                "/entry/watch",
                "/nowhere",
                recovery)) {
            assertThat(served.get(page).body())
                    .as(page)
                    .contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\"")
                    .doesNotContain("??")
                    .doesNotContainPattern(">(term|field|type|refused|phrase|banner)\\.[a-z-]+");
        }
    }

    @Test
    void theBannerSaysSyntheticToReadersOfEveryLanguage() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("org/proofmark/server/messages");
        messages.setDefaultEncoding("UTF-8");
        for (Language language : Language.values()) {
            assertThat(new Words(messages, language).banner(new Caveat(Handling.INTERNAL, true)))
                    .contains("SYNTHETIC");
        }
    }

    @Test
    void numbersAreInWesternDigits() {
        assertThat(Language.preferred(List.of(Locale.forLanguageTag("ar-EG"))).locale())
                .satisfies(l ->
                        assertThat(String.format(l, "%,d %.1f", 1234567, 0.5)).isEqualTo("1,234,567 0.5"));
        assertThat(String.format(Language.FRENCH.locale(), "%,d %.1f", 1234567, 0.5))
                .isEqualTo("1\u202f234\u202f567 0,5");
    }
}
