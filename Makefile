# make run    installs what is missing, builds, makes a demo association if there is no database, serves it
# make test   all tests, and the next
# make test-postgresql  the tests of the records once more, on PostgreSQL
# make benchmark  what the statistics cost, beside a scan of the raw answers
# make deb    a Debian package: the program, its service and timers
# make units  the package under systemd, booted in a folder: what docs/operations.md says, done and looked at
# make crash  the long form of the crash test
# make failover  the long form of the failover test: PostgreSQL's primary killed twenty times while answers arrive
# make fuzz   every reader under libFuzzer, ten million inputs each (RIDA_FUZZ_RUNS)
# make load   submissions a second beside a POST that does nothing, and whether every count agrees afterwards
# make slow   thousands of visitors who are slow on purpose, for five minutes: others are served, and they are cut
# make soak   half an hour of answers, pages, reports and backups: memory and open files stay as they are
# make large  ten million responses: report, memory and recount beside those of ten thousand
# make tsan   all tests under the thread sanitizer, in a build folder of their own
# make libraries  which Swift libraries are behind what their makers have released
# make accessible  every page of a demonstration, both languages, narrow and wide, errors too: what axe finds
# make check  what CI runs: imports by the module table, formatting, warnings as errors, tests, surveys and reports, axe
DATABASE ?= data/rida.sqlite
HOST ?= 127.0.0.1
PORT ?= 8080
RIDA = .build/debug/rida
SOURCES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Fuzzing/Package.swift Fuzzing/Sources

.PHONY: run accessible crash failover fuzz deb units test test-postgresql check build packages test-packages benchmark load slow soak large tsan libraries format clean

run: packages
	swift build -c release --product rida
	@[ -s $(DATABASE) ] || .build/release/rida demo --database $(DATABASE)
	@.build/release/rida demo --database $(DATABASE) --links 3 --address http://$(HOST):$(PORT)
	.build/release/rida serve --database $(DATABASE) --host $(HOST) --port $(PORT)

packages:
	@scripts/install-packages

test-packages:
	@scripts/install-packages tests

build: test-packages
	swift build --explicit-target-dependency-import-check error

# Few tests at once: beside too many, those that hold a clock against a browser or a server would measure the others.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH ?= 4

test: test-packages
	swift test
	@$(RIDA) analyse --oracles "$${RIDA_ORACLES:-Tests/OraclesTests/oracles}"
	$(MAKE) test-postgresql

check: build
	swift format lint --strict --recursive --parallel $(SOURCES)
	$(RIDA) check surveys reports
	$(MAKE) test
	$(MAKE) accessible

# What is said of the records in SQLite, asked again of the records in PostgreSQL.
test-postgresql: test-packages
	RIDA_TEST_ENGINE=postgres swift test --filter 'StorageTests|OperationsTests|WalkTests' --skip ThiefTests

accessible: build
	RIDA=$(RIDA) scripts/check-accessibility

# The server killed a thousand times while answers arrive.
crash: packages
	swift build -c release --product rida
	RIDA_KILLS=$${RIDA_KILLS:-1000} RIDA_PROGRAM=.build/release/rida swift test --filter CrashTests

# PostgreSQL's primary killed twenty times while answers arrive, and its standby promoted.
failover: test-packages
	swift build -c release --product rida
	RIDA_FAILOVERS=$${RIDA_FAILOVERS:-20} RIDA_PROGRAM=.build/release/rida swift test --filter FailoverTests

# Its short form, some thousands of inputs that are always the same, is FuzzTests. What was found lies in .build/fuzz.
fuzz: packages
	Fuzzing/run

# A Debian package in build/.
deb: packages
	packaging/make-deb

units: deb
	packaging/try-units "$$(ls -t build/rida_*.deb | head -1)"

benchmark: packages
	Benchmarks/run

load: packages
	swift build -c release --product rida
	Benchmarks/load

slow: packages
	swift build -c release --product rida
	Benchmarks/slow

soak: packages
	swift build -c release --product rida
	Benchmarks/soak

large: packages
	swift build -c release --product rida
	Benchmarks/large

# What the sanitizer must be told stands in Tests/tsan-mutex.c; programs that the tests start are watched too. Reports that are not
# ours are named, with the reason, in Tests/tsan.supp. TESTS chooses tests, as `swift test --filter` does.
tsan: test-packages
	swift build --build-tests --sanitize=thread --scratch-path .build/tsan
	"$$(dirname "$$(readlink -f "$$(command -v swiftc)")")"/clang -O1 -shared -fPIC -o .build/tsan/mutex.so Tests/tsan-mutex.c
	LD_PRELOAD=$(CURDIR)/.build/tsan/mutex.so RIDA_PROGRAM=$(CURDIR)/.build/tsan/debug/rida \
	  TSAN_OPTIONS="suppressions=$(CURDIR)/Tests/tsan.supp halt_on_error=0 exitcode=66 history_size=4" \
	  .build/tsan/debug/ridaPackageTests.xctest --testing-library swift-testing --filter '$(or $(TESTS),.)'

libraries:
	@scripts/check-libraries

format:
	swift format --in-place --recursive --parallel $(SOURCES)

clean:
	rm -rf .build
