"""The two pages that most tests open."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.running import opened


@pytest.fixture
def app() -> AppTest:
    return opened()


@pytest.fixture
def sources() -> AppTest:
    return opened("sources")
