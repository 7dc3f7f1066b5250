"""The dashboard: `streamlit run app.py`.

Streamlit imports this file once, to serve it, and runs it as a script for each visitor.
"""

import streamlit as st
from starlette.middleware import Middleware

from timeline.ui import dashboard, first_view, serving

if __name__ == "__main__":
    dashboard.show()
else:
    app = st.App(
        __file__,
        lifespan=serving.demo_read,
        routes=first_view.ROUTES,
        middleware=[Middleware(serving.EarlyScripts)],
    )
