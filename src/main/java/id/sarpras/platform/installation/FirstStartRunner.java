package id.sarpras.platform.installation;

import id.sarpras.identity.FirstAdministrator;
import id.sarpras.request.Chains;
import id.sarpras.standard.FirstStart;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/// Sets the house up before its door opens, and lets the first administrator in.
@Component
class FirstStartRunner implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(FirstStartRunner.class);

  private final FirstStart firstStart;
  private final Standards standards;
  private final Chains chains;
  private final FirstAdministrator administrator;
  private final boolean demonstration;
  private final String address;

  FirstStartRunner(
      FirstStart firstStart,
      Standards standards,
      Chains chains,
      FirstAdministrator administrator,
      Environment environment,
      @Value("${sarpras.address}") String address) {
    this.firstStart = firstStart;
    this.standards = standards;
    this.chains = chains;
    this.administrator = administrator;
    this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    this.address = address;
  }

  @Override
  public void afterSingletonsInstantiated() {
    ServiceUnit unit = firstStart.unit();
    standards.inForce(unit.id()).forEach(standard -> chains.install(unit.id(), standard.service()));
    if (!demonstration) {
      administrator
          .invite(unit.id())
          .ifPresent(
              token ->
                  LOG.info(
                      "Nobody can sign in yet. The administrator chooses a password here, once,"
                          + " within 24 hours: {}/masuk/pertama/{}",
                      address,
                      token));
    }
  }
}
