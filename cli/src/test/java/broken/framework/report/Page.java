package broken.framework.report;

import org.springframework.standin.Component;

@Component
class Page {}
