package kz.arna.partner.bns;

import kz.arna.statistics.StatisticsSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the connection's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StatisticsSettings.class)
class BnsConfiguration {}
