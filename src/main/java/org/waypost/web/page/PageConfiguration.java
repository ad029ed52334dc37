package org.waypost.web.page;

import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Gives out the page's files, and keeps browsers from keeping its pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageSettings.class)
class PageConfiguration implements WebMvcConfigurer {
    private static final String FILES = "classpath:/web/";
    private final String version;

    PageConfiguration() throws IOException {
        this.version = AssetFiles.version();
    }

    /** Under the version's path a file never changes; without it, the browser asks each time. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/" + version + "/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new AssetFiles())
                .addTransformer(new Imports())
                .addTransformer(new Lean());
        addLoader(registry);
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(version, "/**"))
                .addResolver(new AssetFiles())
                .addTransformer(new Imports())
                .addTransformer(new Lean());
    }

    /** The name that other sites' pages know it by, for good: the browser asks each time. */
    private void addLoader(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/{file:widget[.]js}")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new AssetFiles())
                .addTransformer(new Lean());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PageHeaders())
                .addPathPatterns("/", "/turn", "/conversation/**", "/erase", "/exit", "/feedback", "/resume", "/resume-code", "/help",
                        "/privacy", "/accessibility", "/widget/*");
    }

    /** Puts the version into the addresses that templates write. */
    @Bean
    ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }
}
