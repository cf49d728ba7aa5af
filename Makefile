# make run    installs what is missing, builds, makes a demo association if there is no database, serves it
# make test   all tests
# make benchmark  what the statistics cost, beside a scan of the raw answers
# make deb    a Debian package: the program, its service and timers
# make crash  the long form of the crash test
# make fuzz   every reader under libFuzzer, ten million inputs each (RIDA_FUZZ_RUNS)
# make load   submissions a second beside a POST that does nothing, and whether every count agrees afterwards
# make accessible  every page of a demonstration, both languages, narrow and wide, errors too: what axe finds
# make check  what CI runs: imports by the module table, formatting, warnings as errors, tests, surveys and reports
DATABASE ?= data/rida.sqlite
HOST ?= 127.0.0.1
PORT ?= 8080
RIDA = .build/debug/rida
SOURCES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Fuzzing/Package.swift Fuzzing/Sources

.PHONY: run accessible crash fuzz deb test check build packages benchmark load format clean

run: packages
	swift build -c release --product rida
	@[ -s $(DATABASE) ] || .build/release/rida demo --database $(DATABASE)
	@.build/release/rida demo --database $(DATABASE) --links 3 --address http://$(HOST):$(PORT)
	.build/release/rida serve --database $(DATABASE) --host $(HOST) --port $(PORT)

packages:
	@scripts/install-packages

build: packages
	swift build --explicit-target-dependency-import-check error

# Tests that hold a clock against a browser or a server run by themselves: beside all others they would measure those.
BY_THEMSELVES = PrintingTests|FormatTests|TabletScriptTests|WalkTests|CommandTests|WorkshopTests|CSVReaderTests

test: packages
	swift test --skip '$(BY_THEMSELVES)'
	swift test --skip-build --filter '$(BY_THEMSELVES)' --skip 'ThiefTests|WorkshopTests|CSVReaderTests'
	swift test --skip-build --filter ThiefTests
	swift test --skip-build --filter 'WorkshopTests|CSVReaderTests'
	@$(RIDA) analyse --oracles "$${RIDA_ORACLES:-Tests/OraclesTests/oracles}"

check: build
	swift format lint --strict --recursive --parallel $(SOURCES)
	$(RIDA) check surveys reports
	$(MAKE) test

accessible: build
	RIDA=$(RIDA) scripts/check-accessibility

# The server killed a thousand times while answers arrive.
crash: packages
	RIDA_KILLS=$${RIDA_KILLS:-1000} swift test --filter CrashTests

# Its short form, some thousands of inputs that are always the same, is FuzzTests. What was found lies in .build/fuzz.
fuzz: packages
	Fuzzing/run

# A Debian package in build/.
deb: packages
	packaging/make-deb

benchmark: packages
	Benchmarks/run

load: packages
	swift build -c release --product rida
	Benchmarks/load

format:
	swift format --in-place --recursive --parallel $(SOURCES)

clean:
	rm -rf .build
