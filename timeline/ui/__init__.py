"""The dashboard: pages made of components, over one case; nothing below knows Streamlit."""
