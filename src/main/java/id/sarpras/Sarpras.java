package id.sarpras;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/// The desk, the schedule and the complaints register of a general-affairs bureau, in one program.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Sarpras {

  static void main(String[] args) {
    var program = new SpringApplication(Sarpras.class);
    program.addListeners(new QuickStart());
    program.run(args);
  }
}
