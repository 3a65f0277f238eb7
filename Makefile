# The ways in. Each may be run again at once and is then quick.
#   make demo      install what is missing, build, check the shipped drafts
#   make test      install what the build needs, build, run the tests
#   make bench     speed, each figure beside its floor (read ratios)
#   make fuzz      build the fuzz targets (tests/fuzz/README.md says how to run them)
#   make test-all  also the outside programs: sanitizers, a second compiler, format and lint; nothing skipped
JOBS ?= $(shell nproc)
# Real documents and schemas beside the project, where they are; without them the shipped drafts are taken.
DOCUMENTS = $(wildcard ../shared/corpus/documents)
SCHEMAS = $(wildcard ../shared/schemas/ooxml)
# What speaks to other programs is checked once, not again under the sanitizers.
OUTSIDE = outside|AsLibreOfficeReads
PACKAGES = packaging/install-packages.sh packaging/packages-build.txt

.PHONY: demo test test-all bench fuzz packages clean
demo: packages
	cmake --preset release
	cmake --build --preset release -j $(JOBS)
	@sh packaging/demo.sh build/release/bin/soat

test: packages
	cmake --preset dev
	cmake --build --preset dev -j $(JOBS)
	ctest --preset dev -j $(JOBS) --output-junit results.xml
	@sh packaging/say-skipped.sh build/dev/results.xml

test-all: packages
	packaging/install-packages.sh packaging/packages-test-all.txt
	packaging/install-packages.sh packaging/packages-bench.txt
	cmake --preset dev -DSOAT_DOCUMENTS=$(abspath $(DOCUMENTS)) -DSOAT_SCHEMAS=$(abspath $(SCHEMAS))
	cmake --build --preset dev -j $(JOBS)
	sh packaging/check-format.sh
	sh packaging/check-lint.sh build/dev
	cmake --preset clang -DSOAT_BENCH=ON
	cmake --build --preset clang -j $(JOBS) --target soat soat-bench
	cmake --preset asan
	cmake --build --preset asan -j $(JOBS)
	ctest --preset asan -j $(JOBS) -E '$(OUTSIDE)'
	ctest --preset dev -j $(JOBS) --output-junit results.xml
	@sh packaging/say-skipped.sh build/dev/results.xml $(if $(SCHEMAS),must-run)

bench: packages
	packaging/install-packages.sh packaging/packages-bench.txt
	cmake --preset bench
	cmake --build --preset bench -j $(JOBS)
	build/bench/bench/soat-bench

fuzz: packages
	packaging/install-packages.sh packaging/packages-fuzz.txt
	cmake --preset fuzz
	cmake --build --preset fuzz -j $(JOBS)

packages:
	@$(PACKAGES)

clean:
	rm -rf build
