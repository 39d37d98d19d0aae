package id.sarpras.platform.installation;

import id.sarpras.standard.FirstStart;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Sets the house up before its door opens.
@Component
class FirstStartRunner implements SmartInitializingSingleton {

  private final FirstStart firstStart;

  FirstStartRunner(FirstStart firstStart) {
    this.firstStart = firstStart;
  }

  @Override
  public void afterSingletonsInstantiated() {
    firstStart.unit();
  }
}
