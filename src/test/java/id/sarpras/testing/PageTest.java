package id.sarpras.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test of pages and interfaces by `MockMvc` on the whole application and a real database. All of
/// them share one application and one database, so they run one after the other, beside the tests
/// of other kinds. A test makes the cases that it looks for and finds them by their codes.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = PageDatabase.class)
@Import(Staff.class)
@ResourceLock("the application under test")
public @interface PageTest {}
