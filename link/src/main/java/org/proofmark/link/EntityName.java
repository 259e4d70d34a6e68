package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name of an entity, taken apart into the words that tell it from others: legal forms, articles and prepositions are left out,
 * unless there is nothing else.
 */
record EntityName(String raw, List<NameWord> words) {
    private static final Pattern DOTTED = Pattern.compile(
            "(?<![\\p{L}])(\\p{L})[./](?:(\\p{L})[./]?)(?:(\\p{L})[./]?)?(?:(\\p{L})[./]?)?(?![\\p{L}])");
    private static final Pattern WORD = Pattern.compile("\\d+|\\p{L}+");
    private static final Set<String> FORMS = words(
            "ltd limited llc llp lp inc incorporated corp corporation co company cie sa sas sarl srl spa snc sl slu"
                    + " gmbh mbh ag kg kgaa ohg bv nv oy oyj ab as asa aps sia uab ooo oao zao pao ao tov pjsc jsc ojsc cjsc"
                    + " doo dd ad eood ood ead kft zrt nyrt sro spol zoo pvt pte plc sdn bhd fze fzc fzco fzllc est tic san sti"
                    + " anonim sirketi saoc saog wll bsc kk pty gk joint stock sharika sharikat shrka");
    private static final Set<String> PARTICLES = words(
            "the of and for de du des der die das den la le les el al l d i y und et e a in no nr n do da dos della di for pour para fur van von bin ibn");
    private static final Set<String> GENERAL = words(
            "trading trade general import export imports exports international industries industry industrial group holding"
                    + " factory plant works arms weapons ammunition munitions defence defense military ministry national state"
                    + " army armed forces police interior directorate department enterprise enterprises services service systems"
                    + " technology technologies production products commercial establishment organisation organization bureau"
                    + " brothers sons government republic agency security logistics shipping transport supply supplies office"
                    + " ministerstvo oborony zavod ministere defensa ministerio");

    EntityName {
        words = List.copyOf(words);
    }

    static EntityName of(String raw) {
        List<String> all = tokens(Romanised.of(raw));
        List<String> telling = all.stream()
                .filter(t -> !FORMS.contains(t) && !PARTICLES.contains(t))
                .toList();
        return new EntityName(
                raw,
                (telling.isEmpty() ? all : telling)
                        .stream().map(EntityName::word).toList());
    }

    private static List<String> tokens(String latin) {
        String joined = DOTTED.matcher(latin.replaceAll("['’ʼ`]", "")).replaceAll(r -> {
            StringBuilder letters = new StringBuilder(" ");
            for (int g = 1; g <= r.groupCount(); g++) {
                letters.append(r.group(g) == null ? "" : r.group(g));
            }
            return letters.append(' ').toString();
        });
        List<String> tokens = new ArrayList<>(4);
        Matcher matcher = WORD.matcher(joined);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static NameWord word(String text) {
        String sound = Character.isDigit(text.charAt(0)) ? text.replaceFirst("^0+(?=.)", "") : Romanised.sound(text);
        return new NameWord(text, sound, Romanised.consonants(sound), GENERAL.contains(text));
    }

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(words.split(" ", -1)));
    }
}
