# Known answers for the statistical kernel, in base R. Run in this folder: Rscript statistics.R
set.seed(20240129)
digits <- function(x) format(x, digits = 17, scientific = TRUE, trim = TRUE)

# One-sided hypergeometric p: 200 random tables of very different sizes.
population <- c(sample(5:60, 70, TRUE), sample(100:3000, 70, TRUE), sample(5000:1000000, 60, TRUE))
marked <- sapply(population, function(n) sample(1:n, 1))
drawn <- sapply(population, function(n) sample(1:n, 1))
population <- as.numeric(population); marked <- as.numeric(marked); drawn <- as.numeric(drawn)
x <- pmin(marked, drawn, pmax(0, marked + drawn - population,
  round(marked * drawn / population + rnorm(200, 1, 2) * sqrt(marked * drawn / population *
    (1 - marked / population) * (1 - drawn / population)))))
p <- phyper(x - 1, marked, population - marked, drawn, lower.tail = FALSE)
logp <- phyper(x - 1, marked, population - marked, drawn, lower.tail = FALSE, log.p = TRUE)
write.csv(data.frame(x, marked, drawn, population, p = digits(p), logp = digits(logp)),
  "hypergeometric.csv", row.names = FALSE, quote = FALSE)

# Adjusted p-values: families of 1 to 200 tests, with ties and exact zeros and ones.
families <- list(0.03, c(0.01, 0.02, 0.03, 0.04, 0.05), runif(40), round(runif(60), 2), rbeta(200, 0.3, 3),
  c(0, 1, 0.5, 0, 1e-12, 0.04, 0.04))
rows <- do.call(rbind, lapply(seq_along(families), function(i) {
  q <- families[[i]]
  data.frame(family = i, p = digits(q), bonferroni = digits(p.adjust(q, "bonferroni")),
    holm = digits(p.adjust(q, "holm")), bh = digits(p.adjust(q, "BH")), by = digits(p.adjust(q, "BY")))
}))
write.csv(rows, "adjust.csv", row.names = FALSE, quote = FALSE)

# Wilson by prop.test without correction, Clopper–Pearson by binom.test.
n <- c(1, 2, 5, 34, 171, 66, 180, 1832, 40984, 34, 34, 66)
k <- c(0, 1, 5, 4, 8, 6, 18, 797, 53, 0, 34, 33)
level <- c(0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.9, 0.99, 0.99)
wilson <- mapply(function(k, n, l) suppressWarnings(prop.test(k, n, conf.level = l, correct = FALSE)$conf.int), k, n, level)
exact <- mapply(function(k, n, l) binom.test(k, n, conf.level = l)$conf.int, k, n, level)
write.csv(data.frame(k, n, level, wlow = digits(wilson[1, ]), whigh = digits(wilson[2, ]), clow = digits(exact[1, ]),
  chigh = digits(exact[2, ])), "intervals.csv", row.names = FALSE, quote = FALSE)

# Recoveries with alike items: correlation by aov, Korn–Graubard interval, rate ratio of the first recovery to the rest.
clusters <- do.call(rbind, lapply(1:4, function(set) {
  recoveries <- c(9, 12, 25, 60)[set]
  rho <- c(0.05, 0.3, 0.1, 0.02)[set]
  mean <- c(0.4, 0.2, 0.05, 0.6)[set]
  size <- 1 + rpois(recoveries, c(20, 6, 40, 15)[set])
  share <- rbeta(recoveries, mean * (1 - rho) / rho, (1 - mean) * (1 - rho) / rho)
  data.frame(set, recovery = 1:recoveries, matching = rbinom(recoveries, size, share), known = size)
}))
write.csv(clusters, "clusters.csv", row.names = FALSE, quote = FALSE)
expected <- do.call(rbind, lapply(split(clusters, clusters$set), function(d) {
  y <- unlist(mapply(function(m, n) c(rep(1, m), rep(0, n - m)), d$matching, d$known))
  g <- factor(rep(d$recovery, d$known))
  ms <- summary(aov(y ~ g))[[1]][["Mean Sq"]]
  N <- sum(d$known); R <- nrow(d)
  n0 <- (N - sum(d$known^2) / N) / (R - 1)
  rho <- max(0, (ms[1] - ms[2]) / (ms[1] + (n0 - 1) * ms[2]))
  b <- d[-1, ]; Rb <- nrow(b); Nb <- sum(b$known)
  p0 <- sum(b$matching) / Nb
  v0 <- max(Rb / (Rb - 1) * sum((b$matching - p0 * b$known)^2) / Nb^2, p0 * (1 - p0) / Nb)
  neff <- min(Nb, p0 * (1 - p0) / v0) * (qnorm(0.975) / qt(0.975, Rb - 1))^2
  k <- p0 * neff
  deff <- 1 + (d$known[1] - 1) * rho
  p1 <- d$matching[1] / d$known[1]
  v1 <- p1 * (1 - p1) * deff / d$known[1]
  half <- qt(0.975, Rb - 1) * sqrt(v1 / p1^2 + v0 / p0^2)
  w <- suppressWarnings(prop.test(p1 * d$known[1] / deff, d$known[1] / deff, correct = FALSE)$conf.int)
  data.frame(set = d$set[1], rho = digits(rho), variance = digits(v0), low = digits(qbeta(0.025, k, neff - k + 1)),
    high = digits(qbeta(0.975, k + 1, neff - k)), deff = digits(deff), wlow = digits(w[1]), whigh = digits(w[2]),
    ratio = digits(p1 / p0), rlow = digits(p1 / p0 * exp(-half)), rhigh = digits(p1 / p0 * exp(half)))
}))
write.csv(expected, "clusters-expected.csv", row.names = FALSE, quote = FALSE)
