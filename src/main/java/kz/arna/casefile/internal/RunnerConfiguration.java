package kz.arna.casefile.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the runner's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RunnerSettings.class)
class RunnerConfiguration {}
