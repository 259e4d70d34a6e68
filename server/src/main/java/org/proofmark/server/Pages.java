package org.proofmark.server;

import java.util.List;
import org.proofmark.model.RecordId;
import org.proofmark.model.SubjectId;
import org.proofmark.store.Dossier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Everything the server is made of, named one by one: nothing is searched for at start-up. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    MessageSourceAutoConfiguration.class
})
@Import({
    OverviewPage.class,
    RecoveryPages.class,
    ItemPages.class,
    SubjectPages.class,
    SearchPage.class,
    EntryPages.class,
    StatementPages.class,
    CorrectionPages.class,
    DecisionPages.class,
    PhotographPages.class,
    Originals.class,
    ComparisonPages.class,
    Comparisons.class,
    ReportPages.class,
    IdentifyPages.class,
    ReviewPages.class,
    ClusterPages.class,
    Candidates.class,
    Desks.class,
    WatchPages.class,
    Aid.class,
    Api.class,
    Entering.class,
    Photographs.class,
    ProblemPages.class
})
class Pages implements WebMvcConfigurer {
    private final Keys keys;

    Pages(Keys keys) {
        this.keys = keys;
    }

    @Bean
    Gate gate(Keys theKeys) {
        return new Gate(theKeys);
    }

    @Bean
    Readers readers(Dossier dossier, ProofmarkServer.Options options, MessageSource messages) {
        return new Readers(dossier, options, messages);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ChosenLocale();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new FormKey(keys));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, SubjectId.class, SubjectId::parse);
        registry.addConverter(String.class, RecordId.class, RecordId::parse);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ReaderArgument());
    }
}
