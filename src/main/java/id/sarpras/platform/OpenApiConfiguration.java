package id.sarpras.platform;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the description of the interface for machines says of itself.
@Configuration
class OpenApiConfiguration {

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Sarpras")
                .version("v1")
                .description(
                    "What a government's general-affairs bureau tells machines. Public, without a"
                        + " key; problems are answered as RFC 9457 says."));
  }
}
