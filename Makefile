# Deux commandes suffisent : « make site » et « make test ». Tout s'installe dans .venv/, d'après les deux verrous.

VENV := .venv
PYTHON := $(VENV)/bin/python
SITE := site
PIP := $(PYTHON) -m pip --disable-pip-version-check

# Material for MkDocs prints an advertisement for MkDocs 2 at each build; the project is pinned below 2.
export NO_MKDOCS_2_WARNING := true

.DEFAULT_GOAL := help
.PHONY: help site serve check test lint bench accuracy lock clean

help: ## Dire ce que fait chaque commande
	@echo "Consolide : les conventions de l'administration, version après version."
	@echo
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

site: $(VENV)/.site ## Construire le site dans site/
	@$(VENV)/bin/consolide build --site $(SITE)
	@echo
	@echo "Pour le voir : « make serve », puis http://127.0.0.1:8000/ dans un navigateur."
	@echo "Pour le publier : copier le dossier $(SITE)/ sur n'importe quel serveur de fichiers."

serve: $(VENV)/.site ## Montrer le site sur cette machine, à jour à chaque modification de source/
	@$(VENV)/bin/consolide serve

check: $(VENV)/.site ## Dire ce qui ne va pas dans source/, fichier et ligne
	@$(VENV)/bin/consolide check

test: lint ## Tout vérifier : style, types, moteur, site, navigateur
	@$(PYTHON) -m tests.site.browser --install
	@$(PYTHON) -m pytest

lint: $(VENV)/.dev ## Vérifier le style et les types seulement
	@$(VENV)/bin/ruff check
	@$(VENV)/bin/ruff format --check
	@$(VENV)/bin/mypy

bench: $(VENV)/.dev ## Mesurer la vitesse du moteur
	@$(PYTHON) -m tests.bench

accuracy: $(VENV)/.dev ## Mesurer l'exactitude sur les textes officiels et l'écrire dans README.md
	@$(PYTHON) -m tests.accuracy --write

# The universal resolution holds for every platform and every Python from 3.11; no index host is written.
RELOCK = $(VENV)/bin/uv pip compile --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --quiet pyproject.toml
lock: ## Recalculer les deux verrous (LOCK_OPTIONS=--upgrade pour monter les versions)
	@test -x $(VENV)/bin/uv || $(MAKE) --no-print-directory $(VENV)/.dev
	@$(RELOCK) --group build $(LOCK_OPTIONS) --output-file requirements.lock
	@$(RELOCK) --group dev $(LOCK_OPTIONS) --constraints requirements.lock --output-file requirements-dev.lock

clean: ## Effacer ce qui se reconstruit : site, caches, environnement
	@rm -rf $(SITE) .cache $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

# A stamp a lock: a second run installs nothing and asks the network nothing.
$(VENV)/.site: requirements.lock pyproject.toml $(PYTHON)
	@echo "Installation de ce qui construit le site…"
	@$(PIP) install --quiet --require-hashes --requirement requirements.lock
	@$(PIP) install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.site
	@echo "Installation de ce qui vérifie le projet…"
	@$(PIP) install --quiet --require-hashes --requirement requirements-dev.lock
	@touch $@

# Debian ships Python without what makes environments: fetched when that is allowed, asked for otherwise.
$(PYTHON):
	@for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	    if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$name; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
	    echo "Il faut Python 3.11 ou plus récent (sur Debian 12 et suivantes : apt install python3 python3-venv)." >&2; exit 1; \
	fi; \
	if ! $$python -c 'import ensurepip, venv' 2>/dev/null; then \
	    if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$python-venv; \
	    else \
	        echo "Il manque à $$python de quoi créer un environnement : apt install $$python-venv" >&2; exit 1; \
	    fi; \
	fi; \
	$$python -m venv --clear $(VENV)
