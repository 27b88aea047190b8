# Canard. `make help` lists the targets; CI runs the same ones.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# Builds must not depend on who owns the checkout or on git being there.
export GOFLAGS := $(strip $(GOFLAGS) -buildvcs=false)

GO ?= go
FUZZTIME ?= 30s
BENCH ?= .
PKG ?= ./...

# The race detector needs a C compiler.
CC_FOUND := $(shell command -v $$($(GO) env CC) 2>/dev/null)
RACE := $(if $(CC_FOUND),-race,)

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: deps
deps: ## Download what building and testing need
	$(GO) mod download
	@if [[ -f tools.mod ]]; then set -x; $(GO) mod download -modfile=tools.mod; fi

.PHONY: build
build: ## Build bin/canard
	$(GO) build -trimpath -o bin/canard ./cmd/canard

.PHONY: check
check: ## Format and vet
	@unformatted=$$(find . -name '*.go' -not -path './.*' -print0 | xargs -0 "$$($(GO) env GOROOT)/bin/gofmt" -l); \
	if [[ -n $$unformatted ]]; then echo "not gofmt-ed:" $$unformatted; exit 1; fi
	$(GO) vet $(PKG)

.PHONY: test
test: check ## Run all tests, with the race detector
	@[[ -n "$(RACE)" ]] || echo "SKIPPED: the race detector; it needs a C compiler (Debian: apt-get install gcc libc6-dev)"
	$(GO) test $(RACE) -timeout 30m $(PKG)
	@[[ -z "$(RACE)" || "$(PKG)" != ./... ]] || { set -x; $(GO) test -timeout 30m ./workbench/mutate -run TestTheShippedPack; }

.PHONY: bench
bench: ## Run the benchmarks (BENCH=regexp, PKG=./engine), with the command's GOGC
	GOGC=$${GOGC:-400} $(GO) test -run '^$$' -bench '$(BENCH)' -benchmem $(PKG)

.PHONY: metrics
metrics: ## Measure the pack on seeds/ and rewrite the golden figures; review the diff
	$(GO) test ./corpus -run TestMetrics -update
	git diff --stat -- corpus/testdata || true

.PHONY: fuzz
fuzz: ## Run every fuzz target for FUZZTIME each (30s)
	@for pkg in $$($(GO) list $(PKG)); do \
		for target in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz' || true); do \
			echo "$$pkg $$target"; \
			$(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$pkg; \
		done; \
	done

.PHONY: lint
lint: check ## Format and vet Go, and the pack's Rego where tools.mod has the opa command
	@if [[ -f tools.mod ]]; then \
		set -x; \
		$(GO) tool -modfile=tools.mod opa fmt --list --fail rules; \
		$(GO) tool -modfile=tools.mod opa check --strict --bundle rules; \
	else echo "SKIPPED: opa fmt and opa check; there is no tools.mod"; fi
