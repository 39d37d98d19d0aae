package id.sarpras;

import java.io.File;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.ApplicationListener;
import org.springframework.core.SpringProperties;

/// Lets the program that is delivered start from what the build wrote down about its parts, in
/// place of finding them by reading all classes. Which parts there are was decided by the build,
/// without a profile: with one, such as the demonstration, and in tests they are found as ever.
final class QuickStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    if (isDelivered() && event.getEnvironment().getActiveProfiles().length == 0) {
      SpringProperties.setFlag(AotDetector.AOT_ENABLED);
    }
  }

  private static boolean isDelivered() {
    File source = new ApplicationHome(Sarpras.class).getSource();
    return source != null && source.isFile();
  }
}
