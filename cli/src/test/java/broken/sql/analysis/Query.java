package broken.sql.analysis;

import java.sql.Connection;

interface Query {
    Connection connection();
}
